package nl.straatkubus.web.api.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.operator.OnboardingDesk;
import nl.straatkubus.web.operator.OperatorDesk;

/** The shapes of the operator's calls. */
final class PlatformAnswers {
    private PlatformAnswers() {}

    /** @param licence null without one */
    record MunicipalityAnswer(String code, String name, String state, String detail, LicenceAnswer licence) {
        static MunicipalityAnswer of(OperatorDesk.Entry entry) {
            return of(
                    entry.municipality(), entry.licence().map(LicenceAnswer::of).orElse(null));
        }

        private static MunicipalityAnswer of(Municipality municipality, LicenceAnswer licence) {
            String state = municipality.state() == Municipality.State.READY ? "ready" : "failed";
            return new MunicipalityAnswer(
                    municipality.code().value(), municipality.name(), state, municipality.detail(), licence);
        }
    }

    /**
     * @param firstDay of the current term
     * @param lastDay the last day that was agreed
     * @param yearlyPriceCents without VAT
     */
    record LicenceAnswer(
            long id,
            String municipality,
            String state,
            LocalDate firstDay,
            LocalDate lastDay,
            long yearlyPriceCents,
            boolean canRenew,
            List<TermAnswer> terms) {
        static LicenceAnswer of(Licence licence) {
            return new LicenceAnswer(
                    licence.id(),
                    licence.municipality().value(),
                    licence.state().code(),
                    licence.current().first(),
                    licence.lastDay(),
                    licence.yearly().cents(),
                    licence.canRenew(),
                    licence.terms().stream().map(TermAnswer::of).toList());
        }
    }

    record TermAnswer(LocalDate firstDay, LocalDate lastDay, long priceCents) {
        static TermAnswer of(Term term) {
            return new TermAnswer(term.first(), term.last(), term.price().cents());
        }
    }

    record InvoiceAnswer(
            long id,
            String number,
            String municipality,
            String state,
            LocalDate firstDay,
            LocalDate lastDay,
            long netCents,
            long vatCents,
            long grossCents,
            LocalDate madeOn) {
        static InvoiceAnswer of(Invoice invoice) {
            return new InvoiceAnswer(
                    invoice.id(),
                    invoice.number(),
                    invoice.municipality().value(),
                    invoice.state().code(),
                    invoice.firstDay(),
                    invoice.lastDay(),
                    invoice.net().cents(),
                    invoice.vat().cents(),
                    invoice.gross().cents(),
                    invoice.madeOn());
        }
    }

    /**
     * @param invitation of the first administrator; null when one has signed in already
     * @param areas null where none were loaded yet
     * @param sharedFilesAgain how many files of shared figures a worker reads once more for these areas
     */
    record OnboardedAnswer(
            MunicipalityAnswer municipality,
            String administrator,
            InvitationAnswer invitation,
            AreasAnswer areas,
            int sharedFilesAgain,
            long tookMillis) {
        static OnboardedAnswer of(OnboardingDesk.Connected connected) {
            Onboarded onboarded = connected.onboarded();
            return new OnboardedAnswer(
                    MunicipalityAnswer.of(onboarded.municipality(), LicenceAnswer.of(onboarded.licence())),
                    onboarded.adminEmail(),
                    onboarded.invitation().map(InvitationAnswer::of).orElse(null),
                    connected.areas().map(AreasAnswer::of).orElse(null),
                    connected.filesAgain(),
                    onboarded.took().toMillis());
        }
    }

    /**
     * @param link told once, in this answer, and only where no letter is on its way
     * @param mailed whether a letter is on its way
     */
    record InvitationAnswer(String link, boolean mailed, Instant until) {
        static InvitationAnswer of(Invitations.Invitation invitation) {
            return new InvitationAnswer(
                    invitation.mailed() ? null : invitation.link(), invitation.mailed(), invitation.until());
        }
    }

    /** @param sharedIndicators that have figures on these areas */
    record AreasAnswer(String lattice, int districts, int neighbourhoods, int postcodes, int sharedIndicators) {
        static AreasAnswer of(OnboardingDesk.Areas areas) {
            return new AreasAnswer(
                    areas.lattice(), areas.districts(), areas.neighbourhoods(), areas.postcodes(), areas.indicators());
        }
    }
}
