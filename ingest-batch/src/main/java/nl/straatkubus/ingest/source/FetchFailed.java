package nl.straatkubus.ingest.source;

import java.util.Locale;
import nl.straatkubus.ingest.wording.Sentence;

/** A source gave no file. Says why, and whether trying again may help. */
public final class FetchFailed extends RuntimeException {
    private final transient Sentence sentence;
    private final boolean passing;

    private FetchFailed(Sentence sentence, boolean passing, Throwable cause) {
        super(sentence.text(Locale.ENGLISH), cause);
        this.sentence = sentence;
        this.passing = passing;
    }

    /** Something that may be over in a while: no answer, a busy or broken server. */
    static FetchFailed passing(String code, Object... arguments) {
        return new FetchFailed(Sentence.of(code, arguments), true, null);
    }

    static FetchFailed passing(Throwable cause, String code, Object... arguments) {
        return new FetchFailed(Sentence.of(code, arguments), true, cause);
    }

    /** Something that a person must put right: settings, rights, a host that is not the one that was trusted. */
    static FetchFailed lasting(String code, Object... arguments) {
        return new FetchFailed(Sentence.of(code, arguments), false, null);
    }

    public Sentence sentence() {
        return sentence;
    }

    public boolean isPassing() {
        return passing;
    }
}
