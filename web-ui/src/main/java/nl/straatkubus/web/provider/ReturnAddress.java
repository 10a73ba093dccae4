package nl.straatkubus.web.provider;

import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a municipality's provider sends people back to, as it must be registered there. */
@Component
public final class ReturnAddress {
    private final String baseUrl;

    ReturnAddress(@Value("${straatkubus.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String of(MunicipalityCode municipality) {
        return baseUrl + "/login/oauth2/code/" + municipality.schema();
    }
}
