package nl.straatkubus.platform.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A tile as a client reads it: by layer, its features. */
record ReadTile(Map<String, List<Feature>> layers) {
    /** @param rings of x, y and so on, from the tile's north-west corner */
    record Feature(int id, String code, List<int[]> rings) {
        /** Twice the area, holes taken off. */
        long twiceTheArea() {
            long sum = 0;
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    int next = (i + 2) % ring.length;
                    sum += (long) ring[i] * ring[next + 1] - (long) ring[next] * ring[i + 1];
                }
            }
            return sum;
        }
    }

    static ReadTile of(byte[] gzipped) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            Map<String, List<Feature>> layers = new TreeMap<>();
            new Bytes(unpacked.readAllBytes()).fields(layer -> {
                Layer read = new Layer(layer);
                layers.put(read.name, read.features());
            });
            return new ReadTile(layers);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A field of a message: its number, and its bytes or its whole number. */
    private record Field(int number, int value, byte[] bytes) {}

    private static final class Layer {
        String name = "";
        final List<String> values = new ArrayList<>();
        final List<byte[]> features = new ArrayList<>();

        Layer(Field layer) {
            new Bytes(layer.bytes()).fields(field -> {
                switch (field.number()) {
                    case 1 -> name = text(field);
                    case 2 -> features.add(field.bytes());
                    case 4 -> new Bytes(field.bytes()).fields(value -> values.add(text(value)));
                    default -> {}
                }
            });
        }

        private static String text(Field field) {
            return new String(field.bytes(), StandardCharsets.UTF_8);
        }

        List<Feature> features() {
            return features.stream().map(this::feature).toList();
        }

        private Feature feature(byte[] message) {
            int[] id = {0};
            String[] code = {""};
            List<int[]> rings = new ArrayList<>();
            new Bytes(message).fields(field -> {
                switch (field.number()) {
                    case 1 -> id[0] = field.value();
                    case 2 -> code[0] = values.get(field.bytes()[1]);
                    case 4 -> rings.addAll(new Bytes(field.bytes()).rings());
                    default -> {}
                }
            });
            return new Feature(id[0], code[0], rings);
        }
    }

    private static final class Bytes {
        private final byte[] content;
        private int at;

        Bytes(byte[] content) {
            this.content = content;
        }

        void fields(Consumer<Field> each) {
            while (at < content.length) {
                int tag = varint();
                if ((tag & 7) == 0) {
                    each.accept(new Field(tag >>> 3, varint(), new byte[0]));
                } else {
                    int length = varint();
                    byte[] part = new byte[length];
                    System.arraycopy(content, at, part, 0, length);
                    at += length;
                    each.accept(new Field(tag >>> 3, 0, part));
                }
            }
        }

        List<int[]> rings() {
            List<int[]> rings = new ArrayList<>();
            List<Integer> ring = new ArrayList<>();
            int x = 0;
            int y = 0;
            while (at < content.length) {
                int command = varint();
                if ((command & 7) == 7) {
                    rings.add(ring.stream().mapToInt(Integer::intValue).toArray());
                    ring.clear();
                } else {
                    for (int i = 0; i < command >>> 3; i++) {
                        x += signed();
                        y += signed();
                        ring.addAll(List.of(x, y));
                    }
                }
            }
            return rings;
        }

        private int signed() {
            int value = varint();
            return value >>> 1 ^ -(value & 1);
        }

        private int varint() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = content[at++];
                value |= (one & 0x7f) << shift;
                if (one >= 0) {
                    return value;
                }
            }
        }
    }
}
