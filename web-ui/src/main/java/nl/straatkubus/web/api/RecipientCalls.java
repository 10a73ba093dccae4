package nl.straatkubus.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.straatkubus.ingest.alarm.Recipients;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.platform.access.Users.Account;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gets a letter when something is the matter with a dataset. */
@RestController
@RequestMapping("/api/v1/datasets/{code}/recipients")
class RecipientCalls {
    private final Caller caller;
    private final Datasets datasets;
    private final Recipients recipients;

    RecipientCalls(Caller caller, Datasets datasets, Recipients recipients) {
        this.caller = caller;
        this.datasets = datasets;
        this.recipients = recipients;
    }

    /** @param people e-mail addresses of people with an account here; none, or left out, for the usual ones */
    record RecipientsRequest(List<String> people) {}

    /**
     * Whom letters go to.
     *
     * @param people whom a person chose, as e-mail addresses; none where nobody chose
     * @param usual who gets them then
     * @param mail whether there is a mail server at all
     */
    record RecipientsAnswer(List<String> people, List<String> usual, boolean mail) {}

    @GetMapping
    RecipientsAnswer recipients(@PathVariable String code) {
        return caller.managing(() -> answer(OwnDataset.of(datasets, code)));
    }

    @PutMapping
    RecipientsAnswer put(@PathVariable String code, @RequestBody RecipientsRequest request) {
        return caller.changing(() -> {
            DatasetCode dataset = OwnDataset.of(datasets, code);
            List<String> people = Objects.requireNonNullElse(request.people(), List.of());
            Set<String> known = new HashSet<>(emails(recipients.people()));
            Reading reading = new Reading();
            for (int i = 0; i < people.size(); i++) {
                if (!known.contains(people.get(i))) {
                    reading.fault("people[" + i + "]", "has no account here");
                }
            }
            reading.done();
            recipients.choose(dataset, people, caller.viewer());
            return answer(dataset);
        });
    }

    private RecipientsAnswer answer(DatasetCode dataset) {
        return new RecipientsAnswer(
                emails(recipients.chosen(dataset)), emails(recipients.usual(dataset)), recipients.canBeWritten());
    }

    private static List<String> emails(List<Account> people) {
        return people.stream().map(Account::email).toList();
    }
}
