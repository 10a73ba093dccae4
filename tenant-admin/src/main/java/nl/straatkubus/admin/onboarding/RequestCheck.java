package nl.straatkubus.admin.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Names every fault of a request at once. */
@Component
class RequestCheck {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern CODE = Pattern.compile("(?i)GM\\d{4}");
    // Enough to catch a slip; whether the address exists only a mail can tell.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final Municipalities municipalities;
    private final Licences licences;
    private final List<Furnishing> furnishings;
    private final Clock clock;

    RequestCheck(Municipalities municipalities, Licences licences, List<Furnishing> furnishings, Clock clock) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.furnishings = List.copyOf(furnishings);
        this.clock = clock;
    }

    List<Fault> faults(OnboardingRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (!CODE.matcher(request.code()).matches()) {
            faults.add(new Fault("code", Fault.Reason.CODE_SHAPE));
        } else if (licences.of(MunicipalityCode.parse(request.code()))
                .filter(licence -> !licence.terms().isEmpty())
                .isPresent()) {
            faults.add(new Fault("code", Fault.Reason.CODE_KNOWN));
        }
        nameFault(request).ifPresent(reason -> faults.add(new Fault("name", reason)));
        dateFault(request.termStart()).ifPresent(reason -> faults.add(new Fault("termStart", reason)));
        priceFaults(request, faults);
        if (request.adminName().isEmpty()) {
            faults.add(new Fault("adminName", Fault.Reason.ADMIN_NAME_EMPTY));
        }
        if (!EMAIL.matcher(request.adminEmail()).matches()) {
            faults.add(new Fault("adminEmail", Fault.Reason.EMAIL_SHAPE));
        }
        request.party().faults().stream()
                .map(fault -> new Fault("customer." + fault.field(), Fault.Reason.of(fault)))
                .forEach(faults::add);
        furnishings.forEach(part -> faults.addAll(part.check(request)));
        return faults;
    }

    /** As {@link Onboarding#tryOut}. */
    List<Fault> tryOut(OnboardingRequest request) {
        List<Fault> faults = furnishings.stream()
                .flatMap(part -> part.check(request).stream())
                .toList();
        return faults.isEmpty()
                ? furnishings.stream()
                        .flatMap(part -> part.tryOut(request).stream())
                        .toList()
                : faults;
    }

    private static void priceFaults(OnboardingRequest request, List<Fault> faults) {
        if (request.yearlyPriceCents() == null && request.inhabitants() == null) {
            faults.add(new Fault("yearlyPriceCents", Fault.Reason.PRICE_EMPTY));
        } else if (request.yearlyPriceCents() != null && request.yearlyPriceCents() < 0) {
            faults.add(new Fault("yearlyPriceCents", Fault.Reason.PRICE_NEGATIVE));
        }
        if (request.inhabitants() != null && request.inhabitants() < 1) {
            faults.add(new Fault("inhabitants", Fault.Reason.INHABITANTS_SHAPE));
        }
        if (!OnboardingRequest.knownOptions().containsAll(request.options())) {
            faults.add(new Fault("options", Fault.Reason.OPTION_UNKNOWN));
        }
    }

    private Optional<Fault.Reason> nameFault(OnboardingRequest request) {
        if (request.name().isEmpty()) {
            return Optional.of(Fault.Reason.NAME_EMPTY);
        }
        boolean known = municipalities.all().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(request.name())
                        && !other.code().value().equalsIgnoreCase(request.code()));
        return known ? Optional.of(Fault.Reason.NAME_KNOWN) : Optional.empty();
    }

    /** A year far from today is a slip of the keyboard. */
    private Optional<Fault.Reason> dateFault(String text) {
        try {
            LocalDate start = LocalDate.parse(text);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            boolean near = start.isAfter(today.minusYears(1)) && start.isBefore(today.plusYears(2));
            return near ? Optional.empty() : Optional.of(Fault.Reason.DATE_FAR);
        } catch (DateTimeParseException _) {
            return Optional.of(Fault.Reason.DATE_SHAPE);
        }
    }
}
