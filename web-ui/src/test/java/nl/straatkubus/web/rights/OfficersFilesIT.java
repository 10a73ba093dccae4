package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.ProcessingRegister;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a privacy officer takes along: the processing register and the log, each noted in the log. */
@WebTest
class OfficersFilesIT {
    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private ProcessingRegister register;

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    private Viewer officer;
    private ScreenCaller screens;

    @BeforeEach
    void anOfficer() {
        towns.settle();
        officer = towns.viewer(GuardedTowns.GUARDED, Function.PRIVACY_OFFICER);
        screens =
                new ScreenCaller(base).signIn(GuardedTowns.GUARDED.schema(), officer.subject(), GuardedTowns.PASSWORD);
    }

    @Test
    void the_register_has_what_the_law_asks_of_each_dataset_and_no_formula() {
        there(() -> {
            register.describe(
                    GuardedTowns.DATASET,
                    new ProcessingRegister.Purpose(
                            "Vroeg helpen, \"op tijd\"",
                            "=Wgs art. 8",
                            "Inwoners met schulden",
                            "Aantallen per straat",
                            "Gebiedsteam",
                            "Vijf jaar"),
                    officer);
            return null;
        });

        String file = taken("privacy/register").body();

        assertThat(file.lines().findFirst().orElseThrow().split(",")).hasSize(8);
        assertThat(file)
                .contains("Geheim,Kredietbank,\"Vroeg helpen, \"\"op tijd\"\"\",'=Wgs art. 8,Inwoners met schulden")
                .contains("Aantallen per straat,Gebiedsteam,Vijf jaar");
        assertNoted("register");
    }

    @Test
    void the_log_goes_along_with_every_field_and_its_chain_is_whole() {
        String file = taken("privacy/gezien").body();

        assertThat(file)
                .startsWith("number,at,actor,functions,action,object,period,place,level,result,origin,purpose\r\n")
                .contains(officer.subject() + ",privacy-officer,signed-in,");
        assertNoted("log");
        AuditLog.ChainCheck chain = there(audit::check);
        assertThat(chain.entries()).isPositive();
        assertThat(chain.firstFault()).isEmpty();
    }

    /** What the link of a screen gives that is to be kept as a file. */
    private HttpResponse<String> taken(String screen) {
        screens.open(screen);
        Component page = shown.screen();
        List<String> files = new ArrayList<>();
        page.getUI().orElseThrow().accessSynchronously(() -> Guests.all(page, Anchor.class).stream()
                .filter(link -> link.getElement().hasAttribute("download"))
                .map(Anchor::getHref)
                .forEach(files::add));
        assertThat(files).hasSize(1);
        HttpResponse<String> file = screens.get("/" + files.getFirst());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new ScreenCaller(base).get("/" + files.getFirst()).statusCode())
                .as("for a stranger")
                .isNotEqualTo(200);
        return file;
    }

    private void assertNoted(String object) {
        assertThat(there(() -> audit.latest(20))).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("exported");
            assertThat(entry.object()).isEqualTo(object);
            assertThat(entry.actor()).isEqualTo(officer.subject());
            assertThat(entry.origin()).isNotEmpty();
        });
    }

    private <T> T there(Supplier<T> work) {
        return officer.scope().get(work::get);
    }
}
