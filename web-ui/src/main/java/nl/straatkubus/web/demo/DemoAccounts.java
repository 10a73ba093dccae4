package nl.straatkubus.web.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people and machines of the demo, all with the same well-known password. */
@Component
@Profile("demo")
final class DemoAccounts {
    private static final String PASSWORD = "demo";
    private static final String OPERATOR = "operator@almere.demo";
    private static final List<Person> PEOPLE = List.of(
            new Person("gebiedsmanager", "Mila Bakker", Function.AREA_MANAGER),
            new Person("databeheer", "Ruben Visser", Function.DATA_STEWARD),
            new Person("privacy", "Nora el Idrissi", Function.PRIVACY_OFFICER),
            new Person("wijkagent", "Sven de Groot", Function.NEIGHBOURHOOD_PROFESSIONAL),
            new Person("beheerder", "Fatima Aksoy", Function.ADMINISTRATOR));

    private final Users users;
    private final Machines machines;

    DemoAccounts(Users users, Machines machines) {
        this.users = users;
        this.machines = machines;
    }

    private record Person(String account, String name, Function function) {}

    /** Whether everybody is there; accounts are made last, so then the rest of the demo is there too. */
    boolean complete() {
        return platform().get(() -> users.find(OPERATOR)).isPresent();
    }

    /** Adds the people and machines of the municipalities, and the operator last. */
    void enrol(List<Settled> municipalities) {
        for (Settled settled : municipalities) {
            PEOPLE.forEach(person -> web(settled.code())
                    .run(() ->
                            users.enrol(email(person, settled), person.name(), Set.of(person.function()), PASSWORD)));
            String prefix = settled.code().schema();
            machines.enrol(prefix + "-data", Optional.of(settled.code()), Set.of(Function.DATA_STEWARD), PASSWORD);
            machines.enrol(prefix + "-view", Optional.of(settled.code()), Set.of(Function.AREA_MANAGER), PASSWORD);
        }
        machines.enrol("platform-operator", Optional.empty(), Set.of(Function.OPERATOR), PASSWORD);
        platform().run(() -> users.enrol(OPERATOR, "Jolanda Kok", Set.of(Function.OPERATOR), PASSWORD));
    }

    /** Who delivers the demo's files. */
    Viewer steward(Optional<Settled> municipality) {
        return municipality
                .map(settled -> {
                    Person steward = PEOPLE.get(1);
                    return new Viewer(
                            Optional.of(settled.code()),
                            email(steward, settled),
                            steward.name(),
                            Set.of(steward.function()));
                })
                .orElseGet(() -> new Viewer(Optional.empty(), OPERATOR, "Jolanda Kok", Set.of(Function.OPERATOR)));
    }

    private static String email(Person person, Settled settled) {
        return person.account() + "@" + settled.name().toLowerCase(Locale.ROOT) + ".demo";
    }

    private static DataScope web(MunicipalityCode code) {
        return DataScope.municipality(code, DataScope.Duty.WEB);
    }

    private static DataScope platform() {
        return DataScope.platform(DataScope.Duty.WEB);
    }

    /** A municipality of the demo. */
    record Settled(MunicipalityCode code, String name) {}
}
