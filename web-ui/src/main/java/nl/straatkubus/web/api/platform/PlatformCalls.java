package nl.straatkubus.web.api.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.platform.PlatformAnswers.InvoiceAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.LicenceAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.MunicipalityAnswer;
import nl.straatkubus.web.api.platform.PlatformAnswers.OnboardedAnswer;
import nl.straatkubus.web.operator.OnboardingDesk;
import nl.straatkubus.web.operator.OperatorDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the operator does by program. */
@RestController
@RequestMapping("/api/v1/platform")
class PlatformCalls {
    private final OperatorDesk desk;
    private final OnboardingDesk onboarding;

    PlatformCalls(OperatorDesk desk, OnboardingDesk onboarding) {
        this.desk = desk;
        this.onboarding = onboarding;
    }

    @GetMapping("/municipalities")
    List<MunicipalityAnswer> municipalities() {
        return desk.entries().stream().map(MunicipalityAnswer::of).toList();
    }

    /**
     * Onboards a municipality on the areas of the national set. The answer may hold the first administrator's link, so
     * nothing on the way may keep it.
     */
    @PostMapping(path = "/municipalities", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OnboardedAnswer> onboard(@RequestBody OnboardingRequest request) {
        return answer(onboarding.connect(request, Optional.empty()));
    }

    /**
     * Onboards a municipality on areas of its own.
     *
     * @param outlines of its neighbourhoods
     * @param postcodes where each postcode lies; without it there are no streets
     * @param version of the areas, such as the year
     */
    @PostMapping(path = "/municipalities", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<OnboardedAnswer> onboard(
            @RequestPart("order") OnboardingRequest request,
            @RequestPart("outlines") List<MultipartFile> outlines,
            @RequestPart(name = "postcodes", required = false) MultipartFile postcodes,
            @RequestPart("version") String version)
            throws IOException {
        try (KeptFiles files = new KeptFiles()) {
            List<Path> shapes = files.keep(outlines);
            Optional<Path> places = files
                    .keep(Optional.ofNullable(postcodes).stream().toList())
                    .stream()
                    .findFirst();
            return answer(
                    onboarding.connect(request, Optional.of(new OnboardingDesk.OwnAreas(shapes, places, version))));
        }
    }

    private static ResponseEntity<OnboardedAnswer> answer(OnboardingDesk.Connected connected) {
        return ResponseEntity.created(URI.create("/api/v1/platform/municipalities"))
                .cacheControl(CacheControl.noStore())
                .body(OnboardedAnswer.of(connected));
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
