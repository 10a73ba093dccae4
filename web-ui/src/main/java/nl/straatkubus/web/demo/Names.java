package nl.straatkubus.web.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented names: each neighbourhood has a subject, and its streets are named after it. No name occurs twice in a municipality. */
final class Names {
    private static final List<String> ENDINGS = List.of(
            "straat", "hof", "laan", "pad", "weg", "plein", "singel", "gaarde", "dreef", "kade", "erf", "plantsoen");

    private final SplittableRandom random;
    private final List<Subject> subjects;
    private final Set<String> given = new HashSet<>();
    private int works;

    /** @param stems first parts of street names */
    record Subject(String neighbourhood, List<String> stems) {}

    Names(SplittableRandom random) {
        this.random = random;
        this.subjects = shuffled(read());
    }

    /** The next unused subject. */
    Subject subject() {
        return subjects.removeFirst();
    }

    /** A subject for where firms are: its name tells so. */
    Subject worksSubject() {
        List<String> kinds = List.of("Bedrijvenpark", "Ambachtsterrein", "Handelskade", "Nijverheidspark");
        Subject plain = subject();
        return new Subject(kinds.get(works++ % kinds.size()) + ' ' + plain.neighbourhood(), plain.stems());
    }

    String street(Subject subject) {
        for (int attempt = 0; ; attempt++) {
            String stem = subject.stems().get(random.nextInt(subject.stems().size()));
            String name = stem + ENDINGS.get(random.nextInt(ENDINGS.size()));
            if (given.add(name) || attempt > 400) {
                return name;
            }
        }
    }

    private static List<Subject> read() {
        List<List<Subject>> rounds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Names.class.getResourceAsStream("names.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] sides = line.split(": ");
                    String[] neighbourhoods = sides[0].split(", ");
                    for (int i = 0; i < neighbourhoods.length; i++) {
                        rounds.get(i).add(new Subject(neighbourhoods[i], List.of(sides[1].split(" "))));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rounds.stream().flatMap(List::stream).toList();
    }

    private List<Subject> shuffled(List<Subject> all) {
        List<Subject> order = new ArrayList<>(all);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Subject swap = order.set(i, order.get(j));
            order.set(j, swap);
        }
        return order;
    }
}
