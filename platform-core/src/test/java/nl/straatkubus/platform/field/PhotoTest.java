package nl.straatkubus.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {
    private static final int QUARTER = 40;

    /** Where the red corner, top left in the file, belongs for each way of holding a camera. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,0",
        "2,false,1,0",
        "3,false,1,1",
        "4,false,0,1",
        "5,true,0,0",
        "6,true,1,0",
        "7,true,1,1",
        "8,true,0,1"
    })
    void a_photo_comes_upright_and_without_a_word_of_the_camera(int orientation, boolean turned, int right, int down)
            throws IOException {
        byte[] sent = exif(jpeg(redCorner(400, 200)), orientation);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "Almere 52.37");

        byte[] kept = Photo.cleaned(sent, true).jpeg();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Almere");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(turned ? 200 : 400);
        int x = right == 0 ? 10 : picture.getWidth() - 10;
        int y = down == 0 ? 10 : picture.getHeight() - 10;
        Color corner = new Color(picture.getRGB(x, y));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(80);
    }

    @Test
    void a_large_photo_becomes_no_larger_than_is_kept() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                Photo.cleaned(jpeg(redCorner(4200, 2100)), true).jpeg()));

        assertThat(picture.getWidth()).isEqualTo(Photo.LONGEST_SIDE);
        assertThat(picture.getHeight()).isEqualTo(Photo.LONGEST_SIDE / 2);
    }

    @Test
    void what_is_no_photo_too_large_or_not_confirmed_is_refused() throws IOException {
        byte[] good = jpeg(redCorner(200, 100));
        byte[] huge = new byte[Photo.LARGEST + 1];
        byte[] gif = written(redCorner(200, 100), "gif");
        byte[] page = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
        byte[] bomb = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000186a0000186a008020000006a2b8c5d");

        assertThatExceptionOfType(UnusablePhoto.class)
                .isThrownBy(() -> Photo.cleaned(good, false))
                .satisfies(no -> assertThat(no.why()).isEqualTo(UnusablePhoto.Why.NOT_CONFIRMED));
        assertThatExceptionOfType(UnusablePhoto.class)
                .isThrownBy(() -> Photo.cleaned(huge, true))
                .satisfies(no -> assertThat(no.why()).isEqualTo(UnusablePhoto.Why.TOO_LARGE));
        for (byte[] wrong : new byte[][] {gif, page, new byte[0], java.util.Arrays.copyOf(good, 40), bomb}) {
            assertThatExceptionOfType(UnusablePhoto.class).isThrownBy(() -> Photo.cleaned(wrong, true));
        }
    }

    private static BufferedImage redCorner(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, QUARTER, QUARTER);
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return written(picture, "jpeg");
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts a block of metadata behind the start of a JPEG: how the camera was held, and where. */
    private static byte[] exif(byte[] jpeg, int orientation) {
        byte[] tiff = HexFormat.of()
                .parseHex("4d4d002a00000008" + "0001" + "0112000300000001" + "%04x0000".formatted(orientation)
                        + "00000000");
        byte[] place = "Almere 52.37 5.21".getBytes(StandardCharsets.US_ASCII);
        byte[] mark = {'E', 'x', 'i', 'f', 0, 0};
        int length = 2 + mark.length + tiff.length + place.length;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(0xff);
        file.write(0xe1);
        file.write(length >> 8);
        file.write(length & 0xff);
        file.writeBytes(mark);
        file.writeBytes(tiff);
        file.writeBytes(place);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
