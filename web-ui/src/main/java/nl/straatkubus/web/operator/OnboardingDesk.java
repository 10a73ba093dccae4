package nl.straatkubus.web.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.admin.onboarding.RequestFaulty;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.provider.ReturnAddress;
import org.springframework.stereotype.Component;

/**
 * Connects a municipality, for the wizard and the API alike: its areas first, where it brings its own, then everything
 * else. Each part can be repeated, so that the same order completes what a failure left undone.
 */
@Component
public final class OnboardingDesk {
    private final OperatorDesk desk;
    private final SharedDesk shared;
    private final Lattices lattices;
    private final Releases releases;
    private final ReturnAddress address;

    OnboardingDesk(OperatorDesk desk, SharedDesk shared, Lattices lattices, Releases releases, ReturnAddress address) {
        this.desk = desk;
        this.shared = shared;
        this.lattices = lattices;
        this.releases = releases;
        this.address = address;
    }

    /**
     * Files with the areas of one municipality, as {@link SharedDesk#loadAreas} takes them.
     *
     * @param version such as the year
     */
    public record OwnAreas(List<Path> outlines, Optional<Path> postcodes, String version) {}

    /**
     * What stands ready for a municipality, from the national set or its own files.
     *
     * @param name of the municipality as the files have it
     * @param indicators shared ones with figures on these areas
     */
    public record Areas(
            String lattice, String name, int districts, int neighbourhoods, int postcodes, int indicators) {}

    /**
     * How a municipality stands when it is connected.
     *
     * @param areas empty where none were loaded yet: its people can sign in and have no map
     * @param filesAgain how many files of shared figures are being read once more for its own areas
     */
    public record Connected(Onboarded onboarded, Optional<Areas> areas, int filesAgain) {}

    /** The faults of an order, without doing anything. */
    public List<Fault> check(OnboardingRequest order) {
        return desk.check(order);
    }

    /** As {@link nl.straatkubus.admin.onboarding.Onboarding#tryOut}. */
    List<Fault> tryOut(OnboardingRequest order) {
        return desk.tryOut(order);
    }

    /** Where a provider of this municipality sends people back to. */
    String returnAddress(String code) {
        return address.of(MunicipalityCode.parse(code));
    }

    /** What stands ready; empty for something that is no code too. */
    public Optional<Areas> areas(String code) {
        return code.matches("(?i)GM\\d{4}") ? areas(MunicipalityCode.parse(code)) : Optional.empty();
    }

    private Optional<Areas> areas(MunicipalityCode code) {
        return DataScope.shared(DataScope.Duty.WEB)
                .get(() -> lattices.active(code).map(this::areas));
    }

    private Areas areas(Lattice lattice) {
        long indicators = releases.shown(lattice.id()).stream()
                .map(Releases.Part::indicator)
                .distinct()
                .count();
        return new Areas(
                lattice.code(),
                lattice.area(lattice.root()).name(),
                lattice.at(AreaLevel.DISTRICT).size(),
                lattice.at(AreaLevel.NEIGHBOURHOOD).size(),
                lattice.postcodes(),
                Math.toIntExact(indicators));
    }

    /**
     * Connects a municipality.
     *
     * @throws nl.straatkubus.admin.onboarding.RequestFaulty with every fault; then nothing was done
     * @throws nl.straatkubus.ingest.geography.UnreadableGeography as {@link SharedDesk#loadAreas}
     * @throws nl.straatkubus.platform.geography.InvalidGeography as {@link SharedDesk#loadAreas}
     * @throws nl.straatkubus.platform.tenancy.EnvironmentFailed when the environment could not be made
     */
    public Connected connect(OnboardingRequest order, Optional<OwnAreas> own) {
        List<Fault> faults = desk.check(order);
        if (!faults.isEmpty()) {
            throw new RequestFaulty(faults);
        }
        MunicipalityCode code = MunicipalityCode.parse(order.code());
        int filesAgain = own.map(
                        files -> shared.loadAreas(files.outlines(), files.postcodes(), Set.of(code), files.version()))
                .map(loaded -> loaded.shared().files())
                .orElse(0);
        Onboarded onboarded = desk.onboard(order);
        return new Connected(onboarded, areas(code), filesAgain);
    }
}
