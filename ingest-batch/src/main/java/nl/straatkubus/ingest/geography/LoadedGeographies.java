package nl.straatkubus.ingest.geography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Turns files of outlines and points into lattices, one a municipality. */
@Component
final class LoadedGeographies implements Geographies {
    private final Lattices lattices;
    private final Municipalities municipalities;
    private final Reprotections reprotections;
    private final EarlierDeliveries earlier;

    LoadedGeographies(
            Lattices lattices, Municipalities municipalities, Reprotections reprotections, EarlierDeliveries earlier) {
        this.lattices = lattices;
        this.municipalities = municipalities;
        this.reprotections = reprotections;
        this.earlier = earlier;
    }

    @Override
    public Loaded load(
            List<FileSource> neighbourhoods,
            Optional<FileSource> postcodes,
            Set<MunicipalityCode> only,
            String version) {
        Selection selection = new Selection(only);
        OutlineFiles files = new OutlineFiles(selection.only);
        neighbourhoods.forEach(files::read);
        files.outlines().values().forEach(selection::sort);
        Optional<PointFile> pointFile = postcodes.map(file -> new PointFile(file, selection.extent()));
        Streets streets =
                new Streets(selection.land, pointFile.map(PointFile::points).orElse(List.of()));
        Map<MunicipalityCode, List<Outline>> byMunicipality = selection.byMunicipality();
        List<LatticeDraft> drafts = byMunicipality.entrySet().stream()
                .map(entry -> draft(entry.getKey(), entry.getValue(), streets, selection, files, version))
                .toList();
        if (drafts.isEmpty()) {
            throw new UnreadableGeography("The files hold no neighbourhood of "
                    + (only.isEmpty() ? "any municipality" : only) + " with an outline in the Netherlands, in RD New"
                    + " (EPSG:28992) or in longitude and latitude (WGS84)");
        }
        List<LoadedMunicipality> loaded = drafts.stream()
                .map(draft -> account(draft, lattices.load(draft), byMunicipality.get(draft.municipality())))
                .toList();
        byMunicipality.keySet().forEach(this::releaseAnew);
        reprotections.catchUp(ProtectionRun.Cause.GEOGRAPHY);
        return new Loaded(
                loaded,
                new LeftOut(
                        selection.others,
                        selection.water.size(),
                        files.unusable() + selection.shapeless,
                        pointFile.map(PointFile::unreadable).orElse(0),
                        pointFile.map(PointFile::doubles).orElse(0),
                        streets.outside() + pointFile.map(PointFile::elsewhere).orElse(0)),
                earlier.readAgain(byMunicipality.keySet()));
    }

    /** A municipality's own figures lie on its old geography until they are released on the new one. */
    private void releaseAnew(MunicipalityCode code) {
        boolean open = municipalities
                .find(code)
                .filter(place -> place.state() == Municipality.State.READY)
                .isPresent();
        if (open) {
            DataScope.municipality(code, DataScope.Duty.WORKER)
                    .run(() -> reprotections.catchUp(ProtectionRun.Cause.GEOGRAPHY));
        }
    }

    /** Which outlines are used, and what becomes of the others. */
    private static final class Selection {
        private final Set<String> only;
        private final Map<String, Outline> land = new LinkedHashMap<>();
        private final List<Outline> water = new ArrayList<>();
        private int others;
        private int shapeless;

        Selection(Set<MunicipalityCode> only) {
            this.only = only.stream().map(MunicipalityCode::value).collect(Collectors.toSet());
        }

        void sort(Outline outline) {
            if (!only.isEmpty() && !only.contains(outline.municipality())) {
                others++;
            } else if (outline.shape() == null) {
                shapeless++;
            } else if (outline.water()) {
                water.add(outline);
            } else {
                land.put(outline.code(), outline);
            }
        }

        Envelope extent() {
            Envelope extent = new Envelope();
            land.values().forEach(one -> extent.expandToInclude(one.shape().getEnvelopeInternal()));
            return extent;
        }

        Map<MunicipalityCode, List<Outline>> byMunicipality() {
            return land.values().stream()
                    .collect(Collectors.groupingBy(
                            outline -> new MunicipalityCode(outline.municipality()),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }

    private static LatticeDraft draft(
            MunicipalityCode code,
            List<Outline> outlines,
            Streets streets,
            Selection selection,
            OutlineFiles files,
            String version) {
        Map<String, LatticeDraft.District> districts = new TreeMap<>();
        for (Outline outline : outlines) {
            districts.computeIfAbsent(
                    outline.district(),
                    district -> new LatticeDraft.District(
                            district,
                            files.districtNames()
                                    .getOrDefault(district, "Wijk " + district.substring(district.length() - 2))));
        }
        return new LatticeDraft(
                code,
                outlines.getFirst().municipalityName().isEmpty()
                        ? code.value()
                        : outlines.getFirst().municipalityName(),
                version,
                List.copyOf(districts.values()),
                outlines.stream()
                        .map(one -> new LatticeDraft.Neighbourhood(one.code(), one.name(), one.district(), one.shape()))
                        .toList(),
                outlines.stream().flatMap(one -> streets.in(one).stream()).toList(),
                selection.water.stream()
                        .filter(one -> one.municipality().equals(code.value()))
                        .map(one -> new LatticeDraft.Feature("water", one.name(), 0, one.shape()))
                        .toList());
    }

    private static LoadedMunicipality account(LatticeDraft draft, Lattice lattice, List<Outline> outlines) {
        return new LoadedMunicipality(
                draft.municipality(),
                draft.name(),
                lattice.code(),
                draft.districts().size(),
                draft.neighbourhoods().size(),
                lattice.postcodes(),
                lattice.at(AreaLevel.B100).size(),
                outlines.stream().mapToInt(Outline::households).sum());
    }
}
