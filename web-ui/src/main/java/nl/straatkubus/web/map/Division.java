package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.platform.cube.Classes;

/**
 * How figures fall into classes: by a method, or between limits that the reader set.
 *
 * @param limits rising, at most {@link #MOST}; empty where the method decides
 */
record Division(Classes.Method method, List<Float> limits) {
    /** Limits divide into one class more, and there are five colours. */
    static final int MOST = 4;

    static final Division NATURAL = by(Classes.Method.NATURAL);

    private static final String METHOD = "k";
    private static final String LIMITS = "b";

    Division {
        limits = List.copyOf(limits);
    }

    static Division by(Classes.Method method) {
        return new Division(method, List.of());
    }

    /**
     * Limits as someone types them: numbers with a space or semicolon between them, a comma or a point before decimals.
     *
     * @return empty when it is not between one and {@link #MOST} rising numbers
     */
    static Optional<Division> typed(String text) {
        List<Float> limits = new ArrayList<>();
        for (String part : text.strip().split("[;\\s]+")) {
            if (!part.matches("-?\\d{1,9}([.,]\\d{1,4})?")) {
                return Optional.empty();
            }
            float limit = Float.parseFloat(part.replace(',', '.'));
            if (!limits.isEmpty() && limit <= limits.getLast()) {
                return Optional.empty();
            }
            limits.add(limit);
        }
        return limits.size() > MOST ? Optional.empty() : Optional.of(new Division(Classes.Method.NATURAL, limits));
    }

    /** Reads an address; whatever makes no sense is left out. */
    static Division read(Map<String, String> address) {
        return typed(address.getOrDefault(LIMITS, "").replace('_', ' ')).orElseGet(() -> {
            try {
                return by(Classes.Method.of(address.getOrDefault(METHOD, "")));
            } catch (IllegalArgumentException unknown) {
                return NATURAL;
            }
        });
    }

    Map<String, String> write() {
        Map<String, String> address = new LinkedHashMap<>();
        if (!limits.isEmpty()) {
            address.put(LIMITS, limits.stream().map(TakenFile::number).collect(Collectors.joining("_")));
        } else if (method != Classes.Method.NATURAL) {
            address.put(METHOD, method.code());
        }
        return address;
    }

    boolean isOwn() {
        return !limits.isEmpty();
    }

    Classes of(float[] values, int count) {
        if (!isOwn()) {
            return Classes.of(method, values, count);
        }
        float[] chosen = new float[limits.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = limits.get(i);
        }
        return Classes.between(chosen, values);
    }
}
