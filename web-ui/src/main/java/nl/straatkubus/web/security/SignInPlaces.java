package nl.straatkubus.web.security;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * All places to sign in, as the municipality table has them now. A place is open while its environment is in order and
 * its licence allows it. Needs no scope.
 */
@Component
public final class SignInPlaces {
    private final Municipalities municipalities;
    private final Licences licences;

    SignInPlaces(Municipalities municipalities, Licences licences) {
        this.municipalities = municipalities;
        this.licences = licences;
    }

    /** The municipalities by name, also those that cannot be signed in to at the moment. */
    public List<SignInPlace> municipalities() {
        return municipalities.all().stream().map(this::of).toList();
    }

    /** @param id as in {@link SignInPlace#id()}; anything else finds nothing */
    public Optional<SignInPlace> find(String id) {
        if (SignInPlace.PLATFORM.equals(id)) {
            return Optional.of(SignInPlace.operator());
        }
        return id != null && id.matches("gm\\d{4}")
                ? municipalities.find(MunicipalityCode.parse(id)).map(this::of)
                : Optional.empty();
    }

    /** As {@link #find}, empty also for a place where nobody can sign in now. */
    public Optional<SignInPlace> open(String id) {
        return find(id).filter(SignInPlace::open);
    }

    /** As {@link #find}, empty for an environment that is not in order; its licence may begin later. */
    public Optional<SignInPlace> built(String id) {
        return find(id).filter(place -> place.municipality()
                .flatMap(municipalities::find)
                .map(one -> one.state() == Municipality.State.READY)
                .orElse(true));
    }

    private SignInPlace of(Municipality municipality) {
        return new SignInPlace(
                municipality.code().schema(),
                municipality.name(),
                Optional.of(municipality.code()),
                municipality.state() == Municipality.State.READY
                        && licences.allows(municipality.code(), Activity.SIGN_IN));
    }
}
