package nl.straatkubus.ingest.wording;

import java.util.Locale;

/** What was asked cannot be done with this file; the sentence says why and what to do. */
public final class Refused extends RuntimeException {
    private final transient Sentence sentence;

    public Refused(String code, Object... arguments) {
        this(Sentence.of(code, arguments));
    }

    public Refused(Sentence sentence) {
        super(sentence.text(Locale.ENGLISH));
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
