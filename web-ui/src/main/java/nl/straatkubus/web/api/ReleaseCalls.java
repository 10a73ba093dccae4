package nl.straatkubus.web.api;

import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.web.certificate.Certificate;
import nl.straatkubus.web.certificate.CertificatePdf;
import nl.straatkubus.web.text.Formats;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How released figures were protected. */
@RestController
class ReleaseCalls {
    private final Caller caller;
    private final Releases releases;

    ReleaseCalls(Caller caller, Releases releases) {
        this.caller = caller;
        this.releases = releases;
    }

    /**
     * The audit certificate of a release. Privacy officers and data stewards get every one, others those of the figures
     * that they see now, without the name and the checksum of the file.
     */
    @GetMapping(path = "/api/v1/releases/{id}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    String certificate(@PathVariable long id) {
        return find(id);
    }

    /** The same as a document, in the language that the caller asks for. */
    @GetMapping(path = "/api/v1/releases/{id}/certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] document(@PathVariable long id, Locale locale) {
        Certificate certificate = Certificate.read(id, find(id))
                .orElseThrow(() -> new NotFound("The certificate of release " + id + " has another form."));
        String dataset = certificate.inputs().getOrDefault("dataset", "");
        return CertificatePdf.of(certificate, dataset, new Formats(locale));
    }

    private String find(long id) {
        Cube cube = caller.cube();
        Viewer viewer = caller.viewer();
        boolean mayAll = viewer.may(Right.PRIVACY) || viewer.may(Right.MANAGE_DATA);
        boolean sees = mayAll
                || cube.indicators().stream().anyMatch(indicator -> cube.release(indicator.code())
                        .filter(it -> it == id)
                        .isPresent());
        return (sees ? releases.certificate(id) : Optional.<String>empty())
                .map(certificate -> mayAll ? certificate : Certificate.withoutFile(certificate))
                .orElseThrow(() -> new NotFound("There is no release " + id + "."));
    }
}
