package nl.straatkubus.ingest.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;

/** Looks for everything that would make a definition unusable. */
final class DefinitionCheck {
    private final DatasetDefinition dataset;
    private final Catalogue catalogue;
    private final List<FieldFault> faults = new ArrayList<>();

    DefinitionCheck(DatasetDefinition dataset, Catalogue catalogue) {
        this.dataset = dataset;
        this.catalogue = catalogue;
    }

    /** @throws InvalidDataset naming every fault */
    void pass() {
        require("source", dataset.source());
        require("terms", dataset.terms());
        if (!(dataset.rejectLimit() >= 0 && dataset.rejectLimit() <= 1)) {
            fault("rejectLimit", "dataset.reject-limit", dataset.rejectLimit());
        }
        if (dataset.indicators().isEmpty()) {
            fault("indicators", "dataset.no-indicators");
        }
        Set<IndicatorCode> codes = new HashSet<>();
        for (int i = 0; i < dataset.indicators().size(); i++) {
            check("indicators[" + i + "].", dataset.indicators().get(i), codes);
        }
        new RelationCheck(dataset, catalogue).faults().forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidDataset(faults);
        }
    }

    private void check(String path, IndicatorDefinition one, Set<IndicatorCode> codes) {
        if (!codes.add(one.code())) {
            fault(path + "code", "dataset.indicator-twice", one.code());
        }
        require(path + "numerator", one.numerator());
        boolean divides = one.kind() == Kind.RATE || one.kind() == Kind.MEAN;
        if (divides && one.denominator().isEmpty()) {
            fault(
                    path + "denominator",
                    "dataset.no-denominator",
                    one.code(),
                    one.kind().code());
        }
        if (one.kind() == Kind.AMOUNT && one.denominator().isEmpty()) {
            fault(path + "denominator", "dataset.no-contributors", one.code());
        }
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        catalogue.find(one.code()).ifPresent(known -> {
            if (known.owner() != here) {
                fault(path + "code", "dataset.indicator-shared", one.code());
            } else if (!known.dataset().equals(dataset.code().value())) {
                fault(path + "code", "dataset.indicator-elsewhere", one.code(), known.dataset());
            }
        });
    }

    private void require(String field, String value) {
        if (value == null || value.isBlank()) {
            fault(field, "dataset.required");
        }
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(new FieldFault(field, Sentence.of(code, arguments)));
    }
}
