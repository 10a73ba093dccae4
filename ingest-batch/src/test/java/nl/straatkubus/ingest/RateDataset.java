package nl.straatkubus.ingest;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;

/** A dataset of one indicator of its own name: {@code achterstand} among {@code huishoudens}. */
public final class RateDataset {
    /** The columns of its files. */
    public static final String HEADER = "postcode;periode;achterstand;huishoudens\n";

    private RateDataset() {}

    public static DatasetDefinition of(DatasetCode code, Policy policy, double rejectLimit) {
        return new DatasetDefinition(
                code,
                new Text("Levering " + code, "Delivery " + code),
                "Woningcorporatie De Kade",
                "internal-use",
                policy,
                rejectLimit,
                Layout.detected(),
                List.of(new IndicatorDefinition(
                        new IndicatorCode(code.value()),
                        new Text("Proef", "Trial"),
                        Theme.SOCIO_ECONOMIC,
                        Kind.RATE,
                        "achterstand",
                        Optional.of("huishoudens"),
                        "%",
                        Direction.HIGHER_IS_WORSE,
                        Sensitivity.ORDINARY)));
    }

    /**
     * A file about the first neighbourhoods of a {@link SmallTown}, every postcode alike, forty households each.
     *
     * @param firstPostcode four digits of the first neighbourhood's postcodes
     */
    public static String file(String period, String numerator, int firstPostcode, int neighbourhoods) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int digits = firstPostcode; digits < firstPostcode + neighbourhoods; digits++) {
            for (char letter = 'A'; letter < 'K'; letter++) {
                file.append("%d A%c;%s;%s;40\n".formatted(digits, letter, period, numerator));
            }
        }
        return file.toString();
    }
}
