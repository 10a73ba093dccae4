package nl.straatkubus.ingest.schedule;

import java.util.Locale;
import nl.straatkubus.ingest.wording.Sentence;

/** A rhythm that cannot be used. The sentence says why. */
public final class InvalidSchedule extends RuntimeException {
    private final transient Sentence sentence;

    InvalidSchedule(Sentence sentence) {
        super(sentence.text(Locale.ENGLISH));
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
