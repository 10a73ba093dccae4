package nl.straatkubus.web.api.platform;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.platform.PlatformAnswers.InvoiceAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.LicenceAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.MunicipalityAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.OnboardedAnswer;
import nl.straatkubus.web.operator.OperatorDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator does by program. */
@RestController
@RequestMapping("/api/v1/platform")
class PlatformCalls {
    private final OperatorDesk desk;

    PlatformCalls(OperatorDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/municipalities")
    List<MunicipalityAnswer> municipalities() {
        return desk.entries().stream().map(MunicipalityAnswer::of).toList();
    }

    /** Onboards a municipality. The answer holds the first password, so nothing on the way may keep it. */
    @PostMapping("/municipalities")
    ResponseEntity<OnboardedAnswer> onboard(@RequestBody OnboardingRequest request) {
        Onboarded onboarded = desk.onboard(request);
        return ResponseEntity.created(URI.create("/api/v1/platform/municipalities"))
                .cacheControl(CacheControl.noStore())
                .body(OnboardedAnswer.of(onboarded));
    }

    @GetMapping("/licences")
    List<LicenceAnswer> licences() {
        return desk.entries().stream()
                .map(OperatorDesk.Entry::licence)
                .flatMap(Optional::stream)
                .map(LicenceAnswer::of)
                .toList();
    }

    /**
     * @param municipality with an environment on this platform
     * @param start first day, such as {@code 2026-01-01}
     * @param yearlyPriceCents without VAT
     */
    record Grant(String municipality, LocalDate start, Long yearlyPriceCents) {}

    @PostMapping("/licences")
    @ResponseStatus(HttpStatus.CREATED)
    LicenceAnswer grant(@RequestBody Grant grant) {
        GrantCheck.check(grant, desk);
        Licence licence = desk.grant(
                MunicipalityCode.parse(grant.municipality()), grant.start(), new Money(grant.yearlyPriceCents()));
        return LicenceAnswer.of(licence);
    }

    @PostMapping("/licences/{id}/renew")
    LicenceAnswer renew(@PathVariable long id) {
        return LicenceAnswer.of(desk.renew(id));
    }

    @GetMapping("/invoices")
    List<InvoiceAnswer> invoices() {
        return desk.invoices().stream().map(InvoiceAnswer::of).toList();
    }
}
