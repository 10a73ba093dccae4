package nl.straatkubus.platform.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message in the encoding of Protocol Buffers, as far as vector tiles need it. */
final class Message {
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private byte[] content = new byte[64];
    private int length;

    Message number(int field, int value) {
        return varint(field << 3 | VARINT).varint(value);
    }

    Message text(int field, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return varint(field << 3 | BYTES).varint(encoded.length).append(encoded, encoded.length);
    }

    Message bytes(int field, Message inner) {
        return varint(field << 3 | BYTES).varint(inner.length).append(inner.content, inner.length);
    }

    /** Seven bits a byte, the lowest first. */
    Message varint(int value) {
        int left = value;
        while (left >>> 7 != 0) {
            append((byte) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        append((byte) left);
        return this;
    }

    /** With the sign in the lowest bit, so that small negative numbers are short too. */
    Message signed(int value) {
        return varint(value << 1 ^ value >> 31);
    }

    private void append(byte one) {
        room(1);
        content[length++] = one;
    }

    private Message append(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, content, length, count);
        length += count;
        return this;
    }

    private void room(int more) {
        if (length + more > content.length) {
            content = Arrays.copyOf(content, Math.max(content.length * 2, length + more));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(content, length);
    }
}
