package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** What is sent has a limit, and who goes over it hears which. */
@WebTest
class UploadsIT {
    private static final String IMPORTS = "/api/v1/datasets/overlast/imports";

    @Autowired
    private Sketch sketch;

    @Value("${straatkubus.base-url}")
    private String base;

    @Value("${spring.servlet.multipart.max-file-size}")
    private DataSize most;

    private Program steward;

    @BeforeEach
    void aSteward() {
        sketch.draw();
        steward = new Program(base).as("gm0505-data", Sketch.PASSWORD);
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_dutch_with_the_limit() {
        HttpResponse<String> refused = steward.upload(IMPORTS, () -> form(most.toBytes() + 1));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Program.json(refused).get("detail").asString())
                .isEqualTo(
                        "Dit bestand is te groot. Een bestand mag hoogstens 300,0\u00a0MB zijn; verdeel het, of laat het"
                                + " ophalen door een bron.");
        assertThat(refused.body()).doesNotContain("Exception", "springframework", "/tmp");
    }

    @Test
    void a_form_that_breaks_off_is_a_fault_of_the_sender() {
        HttpResponse<String> refused = steward.upload(IMPORTS, () -> text("--grens\r\nContent-Disposition: form-data"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("Exception", "springframework", "/tmp");
    }

    /** A form with a file of so many empty bytes, which are not in memory at once. */
    private static InputStream form(long size) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                text("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"groot.csv\"\r\n\r\n"),
                new Zeroes(size),
                text("\r\n--grens--\r\n"))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Zeroes extends InputStream {
        private long left;

        private Zeroes(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int now = (int) Math.min(left, length);
            left -= now;
            return now == 0 ? -1 : now;
        }
    }
}
