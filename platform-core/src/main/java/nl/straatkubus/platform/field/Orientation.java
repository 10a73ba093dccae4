package nl.straatkubus.platform.field;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by the number that it wrote into a JPEG (Exif 2.32, tag 0x0112): 1 upright, 3 upside down, 6
 * and 8 on a side, the others mirrored.
 */
record Orientation(int number) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int START = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int BIG_ENDIAN = 0x4d4d;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Upright for anything that says nothing, or nothing sensible. */
    static Orientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer file) {
        if (unsigned(file, 0) != START) {
            return UPRIGHT;
        }
        int at = 2;
        while (unsigned(file, at) != START_OF_SCAN) {
            int length = unsigned(file, at + 2);
            if (unsigned(file, at) == APP1 && isExif(file, at + 4)) {
                return tagged(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer file, int at) {
        byte[] start = new byte[EXIF.length];
        file.get(at, start);
        return java.util.Arrays.equals(start, EXIF);
    }

    /** Looks for the tag in the first directory of a TIFF structure. */
    private static Orientation tagged(ByteBuffer tiff) {
        tiff.order(unsigned(tiff, 0) == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (unsigned(tiff, entry) == TAG) {
                int number = unsigned(tiff, entry + 8);
                return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return number >= 5;
    }

    /** Brings a picture of this size upright, with its corner at the origin. */
    AffineTransform transform(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
