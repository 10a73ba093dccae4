package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.web.signals.SignalWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals for a case system to follow: what is new or moved on since it last asked. */
@RestController
class SignalFeedCalls {
    private static final int PAGE = 50;
    private static final Comparator<KeptSignal> IN_ORDER =
            Comparator.comparing(KeptSignal::since).thenComparingLong(KeptSignal::id);

    private final Caller caller;
    private final KeptSignals kept;
    private final AuditLog audit;
    private final String baseUrl;

    SignalFeedCalls(
            Caller caller, KeptSignals kept, AuditLog audit, @Value("${straatkubus.base-url:}") String baseUrl) {
        this.caller = caller;
        this.kept = kept;
        this.audit = audit;
        this.baseUrl = baseUrl;
    }

    /**
     * A page of a feed (JSON Feed 1.1, jsonfeed.org).
     *
     * @param nextUrl the page after this one; absent on the last
     * @param after what to ask with next time to hear only what is newer; absent while nothing was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feed(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePageUrl,
            @JsonProperty("feed_url") String feedUrl,
            @JsonProperty("next_url") String nextUrl,
            @JsonProperty("_after") String after,
            List<Item> items) {}

    /**
     * One signal as it stands; it comes again under the same id when people move it on.
     *
     * @param tags its theme, its state and whether the latest figures still give it
     */
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_modified") String dateModified,
            List<String> tags) {}

    /** @param after {@code _after} of the last answer; everything when left out */
    @GetMapping("/api/v1/signals/feed")
    Feed feed(@RequestParam(required = false) String after, Locale locale) {
        Reading reading = new Reading();
        Optional<Mark> since = reading.optional("after", after, Mark::parse);
        reading.done();
        caller.cube();
        List<KeptSignal> news = kept.list(caller.viewer()).stream()
                .filter(one -> since.map(mark -> mark.isBefore(one)).orElse(true))
                .sorted(IN_ORDER)
                .toList();
        List<KeptSignal> page = news.stream().limit(PAGE).toList();
        audit.saw(caller.viewer(), new AuditLog.Look("viewed-signals", "feed", "latest", "", ""));
        String told = page.isEmpty() ? after : Mark.of(page.getLast()).toString();
        SignalWords words = new SignalWords(locale);
        return new Feed(
                "https://jsonfeed.org/version/1.1",
                words.text("signals.page"),
                baseUrl + "/signalen",
                baseUrl + "/api/v1/signals/feed",
                news.size() > PAGE ? baseUrl + "/api/v1/signals/feed?after=" + told : null,
                told,
                page.stream().map(one -> item(one, words)).toList());
    }

    private Item item(KeptSignal one, SignalWords words) {
        return new Item(
                Long.toString(one.id()),
                baseUrl + "/signalen?s=" + one.id(),
                words.title(one.signal()),
                words.explanation(one.signal()),
                one.since().toString(),
                List.of(
                        one.signal().theme().code(),
                        one.state().code(),
                        one.current() ? "current" : "no-longer-found"));
    }

    /** How far a reader came. */
    private record Mark(Instant since, long id) {
        static Mark of(KeptSignal signal) {
            return new Mark(signal.since(), signal.id());
        }

        static Mark parse(String text) {
            int between = text.lastIndexOf('~');
            try {
                return new Mark(
                        Instant.parse(text.substring(0, Math.max(0, between))),
                        Long.parseLong(text.substring(between + 1)));
            } catch (java.time.DateTimeException | NumberFormatException unreadable) {
                throw new IllegalArgumentException("is no mark of an earlier answer", unreadable);
            }
        }

        boolean isBefore(KeptSignal signal) {
            int order = since.compareTo(signal.since());
            return order != 0 ? order < 0 : id < signal.id();
        }

        @Override
        public String toString() {
            return since + "~" + id;
        }
    }
}
