package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * The national address service (PDOK Locatieserver), asked from the reader's own browser for an address with a house number,
 * which our own data do not hold.
 *
 * @param municipality in which is searched
 */
record NationalAddresses(Component asker, String municipality) {
    private static final String ASK = """
            const service = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free?rows=1&fl=postcode&fq=type:adres';
            const where = '&fq=' + encodeURIComponent('gemeentenaam:"' + $1 + '"');
            return fetch(service + where + '&q=' + encodeURIComponent($0), {signal: AbortSignal.timeout(4000)})
              .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
              .then(found => found.response.docs[0]?.postcode ?? '');
            """;

    /**
     * @param found gets the postcode of the address, empty when the service knows none
     * @param unreachable runs when there is no answer within four seconds
     */
    void find(String address, Consumer<Optional<AreaCode>> found, Runnable unreachable) {
        asker.getElement()
                .executeJs(ASK, address, municipality)
                .then(
                        String.class,
                        postcode -> found.accept(AreaCode.postcode(postcode)),
                        failure -> unreachable.run());
    }
}
