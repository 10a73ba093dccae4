package nl.straatkubus.admin.onboarding;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * Step after step, each of which can be repeated. The licence comes last and tells that all of it was done: a
 * municipality without one cannot sign in, and a new try starts over.
 */
@Component
class StepwiseOnboarding implements Onboarding {
    private final RequestCheck check;
    private final Municipalities municipalities;
    private final Users users;
    private final Customers customers;
    private final Licences licences;
    private final Prices prices;
    private final List<Furnishing> furnishings;
    private final Invitations invitations;
    private final AuditLog audit;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    StepwiseOnboarding(
            RequestCheck check,
            Municipalities municipalities,
            Users users,
            Customers customers,
            Licences licences,
            Prices prices,
            List<Furnishing> furnishings,
            Invitations invitations,
            AuditLog audit) {
        this.check = check;
        this.municipalities = municipalities;
        this.users = users;
        this.customers = customers;
        this.licences = licences;
        this.prices = prices;
        this.furnishings = List.copyOf(furnishings);
        this.invitations = invitations;
        this.audit = audit;
    }

    @Override
    public Onboarded open(Viewer operator, OnboardingRequest request) {
        if (!operator.may(Right.OPERATE)) {
            throw new AccessDenied("Only an operator may onboard a municipality");
        }
        long started = System.nanoTime();
        oneAtATime.lock();
        try {
            require(check.faults(request));
            require(check.tryOut(request));
            return open(operator, request, started);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Licence ordered(
            MunicipalityCode code, String name, Term first, String adminName, String adminEmail, Locale language) {
        oneAtATime.lock();
        try {
            municipalities.open(code, name);
            DataScope.municipality(code, DataScope.Duty.WEB).run(() -> {
                if (users.find(adminEmail).isEmpty()) {
                    invitations.inviteFirst(adminEmail, adminName, language);
                }
            });
            return licences.of(code)
                    .filter(licence -> !licence.terms().isEmpty())
                    .orElseGet(() -> licences.grant(code, first));
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RequestFaulty(faults);
        }
    }

    @Override
    public List<Fault> check(OnboardingRequest request) {
        return check.faults(request);
    }

    @Override
    public List<Fault> tryOut(OnboardingRequest request) {
        return check.tryOut(request);
    }

    private Onboarded open(Viewer operator, OnboardingRequest request, long started) {
        MunicipalityCode code = MunicipalityCode.parse(request.code());
        Municipality municipality = municipalities.open(code, request.name());
        customers.put(code, request.party(), operator.subject());
        furnishings.forEach(part -> part.furnish(code, request, operator));
        Optional<Invitations.Invitation> invitation = DataScope.municipality(code, DataScope.Duty.WEB)
                .get(() -> invitations.inviteFirst(
                        request.adminEmail(), request.adminName(), Locale.of(request.language())));
        Licence licence = licences.grant(code, firstYear(request));
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(operator, "onboarded", code.value(), "ok"));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new Onboarded(municipality, licence, request.adminEmail(), invitation, took);
    }

    /** What was agreed by hand goes before what follows from the plan. */
    private Term firstYear(OnboardingRequest request) {
        LocalDate first = LocalDate.parse(request.termStart());
        Optional<Plan> plan = request.plan();
        return request.yearlyPriceCents() == null
                ? Term.yearFrom(first, prices.on(first).of(plan.orElseThrow())).under(plan, request.orderNumber())
                : Term.yearFrom(first, new Money(request.yearlyPriceCents()))
                        .under(Optional.empty(), request.orderNumber());
    }
}
