package nl.straatkubus.platform.field;

import java.util.List;

/** Free texts elsewhere that must not hold what is never let through in a note. */
public final class Texts {
    private Texts() {}

    /** @throws NoteRefused for a text with a citizen number, telephone, e-mail address or number plate */
    public static void requireNobody(String text) {
        List<PersonalTrace> refused = new PersonalTraces(List.of())
                .in(text).stream().filter(one -> one.kind().isRefused()).toList();
        if (!refused.isEmpty()) {
            throw new NoteRefused(refused);
        }
    }
}
