package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slice comes back from its compact form as it was. */
class SliceColumnsTest {
    private static final IndicatorCode REPORTS = new IndicatorCode("meldingen");
    private static final Period YEAR = Period.ofYear(2024);

    @ParameterizedTest
    @ValueSource(floats = {1, 0.1f, -1, 1e9f, Float.NaN})
    void everyStateAndNumberComesBack(float unit) {
        Random random = new Random(1);
        int size = 1001;
        byte[] states = new byte[size];
        float[][] columns = new float[3][size];
        for (int node = 0; node < size; node++) {
            states[node] = (byte) random.nextInt(4);
            for (float[] column : columns) {
                column[node] = states[node] == 0 ? unit * (1 + random.nextInt(300_000)) : Float.NaN;
            }
        }
        columns[0][0] = states[0] == 0 ? 7.5f : Float.NaN;
        Slice slice = new Slice(REPORTS, YEAR, 3, states, columns[0], columns[1], columns[2]);

        Slice read = SliceColumns.decode(REPORTS, YEAR, 3, SliceColumns.encode(slice));

        for (int node = 0; node < size; node++) {
            assertThat(read.state(node)).isEqualTo(slice.state(node));
            assertThat(Float.valueOf(read.value(node))).isEqualTo(Float.valueOf(slice.value(node)));
            assertThat(Float.valueOf(read.numerator(node))).isEqualTo(Float.valueOf(slice.numerator(node)));
            assertThat(Float.valueOf(read.denominator(node))).isEqualTo(Float.valueOf(slice.denominator(node)));
        }
    }

    @Test
    void packedSlicesComeBackInTheirOrder() {
        PackedSlices packed = new PackedSlices();
        for (int month = 1; month <= 3; month++) {
            float[] count = {month, Float.NaN};
            packed.add(
                    new Slice(REPORTS, Period.parse("2024-0" + month), month, new byte[] {0, 1}, count, count, count));
        }
        assertThat(packed)
                .extracting(Slice::period)
                .containsExactly(Period.parse("2024-01"), Period.parse("2024-02"), Period.parse("2024-03"));
        assertThat(packed.get(2).value(0)).isEqualTo(3);
        assertThat(packed.get(2).lattice()).isEqualTo(3);
        assertThat(packed.get(2).isPublished(1)).isFalse();
    }

    @Test
    void smallWholeNumbersTakeAByteOrTwo() {
        int size = 1000;
        float[] percentages = new float[size];
        float[] counts = new float[size];
        float[] units = new float[size];
        for (int node = 0; node < size; node++) {
            percentages[node] = node % 60;
            counts[node] = node % 50;
            units[node] = 100 + node % 50;
        }
        byte[] kept = SliceColumns.encode(new Slice(REPORTS, YEAR, 3, new byte[size], percentages, counts, units));
        assertThat(kept).hasSizeLessThan(5 * size);
    }

    @Test
    void sliceOfAnEarlierVersionIsStillRead() {
        byte[] kept = ByteBuffer.allocate(19)
                .put((byte) 1)
                .putInt(2)
                .put((byte) 1)
                .put((byte) 0)
                .putFloat(12)
                .putFloat(5)
                .putFloat(40)
                .array();
        Slice read = SliceColumns.decode(REPORTS, YEAR, 3, kept);
        assertThat(read.state(0)).isEqualTo(CellState.PROTECTED);
        assertThat(read.value(1)).isEqualTo(12);
        assertThat(read.denominator(1)).isEqualTo(40);
        kept[0] = 9;
        assertThatThrownBy(() -> SliceColumns.decode(REPORTS, YEAR, 3, kept)).hasMessageContaining("unknown form");
    }
}
