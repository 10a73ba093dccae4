package nl.straatkubus.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, in six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        Instant then = Instant.ofEpochSecond(59);
        assertThat(Totp.step(SECRET, "287082", then.plusSeconds(30), 0)).hasValue(1);
        assertThat(Totp.step(SECRET, "287082", then.minusSeconds(30), 0)).hasValue(1);
        assertThat(Totp.step(SECRET, "287082", then.plusSeconds(61), 0)).isEmpty();
    }

    @Test
    void a_code_counts_once() {
        assertThat(Totp.step(SECRET, "287082", Instant.ofEpochSecond(59), 1)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @Test
    void secrets_are_written_in_base_32() {
        assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    }
}
