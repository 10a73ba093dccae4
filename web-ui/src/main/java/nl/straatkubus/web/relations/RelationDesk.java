package nl.straatkubus.web.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.ingest.schedule.ImportGate;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** What a data steward does with relations: see the own and the shared ones, declare one, take one away. */
@Component
final class RelationDesk {
    private final Datasets datasets;
    private final Catalogue catalogue;
    private final Reprotections reprotections;
    private final ImportGate gate;
    private final AuditLog audit;
    private final CurrentViewer current;

    RelationDesk(
            Datasets datasets,
            Catalogue catalogue,
            Reprotections reprotections,
            ImportGate gate,
            AuditLog audit,
            CurrentViewer current) {
        this.datasets = datasets;
        this.catalogue = catalogue;
        this.reprotections = reprotections;
        this.gate = gate;
        this.audit = audit;
        this.current = current;
    }

    /** A relation with the dataset that it was declared with. */
    record Declared(Relation relation, DatasetOverview dataset) {
        boolean isOwn() {
            return dataset.owner() == Ownership.OWN;
        }
    }

    /** Own and shared indicators that can add up: averages cannot. */
    List<Indicator> indicators() {
        return catalogue.indicators().stream()
                .filter(one -> one.kind() != Kind.MEAN)
                .toList();
    }

    /** Own relations first. */
    List<Declared> declared() {
        return datasets.all().stream()
                .flatMap(dataset ->
                        dataset.definition().relations().stream().map(relation -> new Declared(relation, dataset)))
                .toList();
    }

    /** Whether relations may be changed now. */
    boolean allowed() {
        Viewer viewer = current.viewer();
        return viewer.may(Right.MANAGE_DATA)
                && viewer.municipality().filter(gate::isOpen).isPresent();
    }

    /**
     * Declares a relation with the dataset of its first own indicator: of a part rather than of the whole, for it is the
     * parts that are cut no finer than the whole.
     *
     * @throws nl.straatkubus.ingest.dataset.InvalidDataset naming every contradiction
     * @throws Refused when no indicator is the municipality's own, or the dataset was changed at the same moment
     */
    void declare(Relation relation) {
        DatasetOverview home = home(relation).orElseThrow(() -> new Refused("dataset.relation-elsewhere"));
        List<Relation> relations = new ArrayList<>(home.definition().relations());
        relations.add(relation);
        change(home, relations, "relation-declared", relation);
    }

    void withdraw(Declared declared) {
        List<Relation> relations =
                new ArrayList<>(declared.dataset().definition().relations());
        relations.remove(declared.relation());
        change(declared.dataset(), relations, "relation-withdrawn", declared.relation());
    }

    private void change(DatasetOverview home, List<Relation> relations, String action, Relation relation) {
        if (!allowed()) {
            throw new AccessDenied("Only who manages data says what adds up");
        }
        DatasetDefinition definition = home.definition().related(relations);
        datasets.define(definition, home.revision());
        audit.record(current.viewer(), action, relation.line(), "ok");
    }

    private Optional<DatasetOverview> home(Relation relation) {
        List<IndicatorCode> partsFirst = new ArrayList<>(relation.roles());
        if (relation instanceof Relation.SumOf(IndicatorCode total, List<IndicatorCode> parts)) {
            partsFirst.remove(total);
            partsFirst.add(total);
        }
        List<DatasetOverview> own = datasets.all().stream()
                .filter(dataset -> dataset.owner() == Ownership.OWN)
                .toList();
        return partsFirst.stream()
                .flatMap(code -> own.stream().filter(dataset -> fills(dataset, code)))
                .findFirst();
    }

    private static boolean fills(DatasetOverview dataset, IndicatorCode code) {
        return dataset.definition().indicators().stream()
                .anyMatch(one -> one.code().equals(code));
    }

    /** The work that the last change of relations asked for, if nothing else was asked for since. */
    Optional<ProtectionRun> work() {
        return reprotections.latest().filter(run -> run.cause() == ProtectionRun.Cause.RELATIONS);
    }
}
