package nl.straatkubus.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the walls of the house. */
class ArchitectureTest {
    private static final String PLATFORM = "nl.straatkubus.platform..";
    private static final String ADMIN = "nl.straatkubus.admin..";
    private static final String INGEST = "nl.straatkubus.ingest..";
    private static final String WEB = "nl.straatkubus.web..";
    private static final List<String> COMMERCIAL = List.of(
            "com.vaadin.flow.component.map.Map",
            "com.vaadin.flow.component.charts.Chart",
            "com.vaadin.flow.component.board.Board",
            "com.vaadin.flow.component.crud.Crud",
            "com.vaadin.flow.component.dashboard.Dashboard",
            "com.vaadin.flow.component.gridpro.GridPro",
            "com.vaadin.flow.component.spreadsheet.Spreadsheet",
            "com.vaadin.flow.component.richtexteditor.RichTextEditor",
            "com.vaadin.testbench.TestBench");

    private static final Set<String> TOLD_OF_PROTECTION = Set.of(
            "Policies",
            "PolicyFault",
            "PolicyRefused",
            "PolicyVersion",
            "PrivacyPolicy",
            "ProtectionTrial",
            "Thresholds",
            "package-info");

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Other modules' test support comes as a jar of its own, which is no part of the product.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("nl.straatkubus");

    @Test
    void platform_core_knows_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADMIN, INGEST, WEB)
                .check(product);
    }

    @Test
    void tenant_admin_and_ingest_batch_do_not_know_each_other_nor_the_screens() {
        noClasses()
                .that()
                .resideInAPackage(ADMIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INGEST, WEB)
                .check(product);
        noClasses()
                .that()
                .resideInAPackage(INGEST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADMIN, WEB)
                .check(product);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("nl.straatkubus.(*.*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void nothing_outside_ingest_batch_can_name_a_raw_value() {
        Set<JavaClass> raw = product.stream()
                .filter(type -> type.getPackageName().startsWith("nl.straatkubus.ingest"))
                .filter(ArchitectureTest::holdsRawValues)
                .collect(Collectors.toSet());

        assertThat(raw)
                .extracting(JavaClass::getSimpleName)
                .contains("RawObservation", "RawCube", "Exposure", "Seen", "Delivery", "Partition", "SecretOffset");
        noClasses()
                .that()
                .resideOutsideOfPackage(INGEST)
                .should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("hold raw values") {
                    @Override
                    public boolean test(JavaClass type) {
                        return raw.contains(type);
                    }
                })
                .check(product);
        classes()
                .that()
                .resideOutsideOfPackage(INGEST)
                .should()
                .haveSimpleNameNotStartingWith("RawObservation")
                .check(product);
    }

    /**
     * Whether a type holds figures as delivered, what an attacker would compare with them, or how they were hidden. Of
     * the room that protects, others may know the policy and what a policy would leave to see.
     */
    private static boolean holdsRawValues(JavaClass type) {
        String room = type.getPackageName();
        boolean protects = room.equals("nl.straatkubus.ingest.disclosure");
        return type.getSimpleName().startsWith("Raw")
                || room.equals("nl.straatkubus.ingest.raw")
                || room.equals("nl.straatkubus.ingest.audit")
                || protects && !TOLD_OF_PROTECTION.contains(outermost(type));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    @Test
    void the_screens_and_the_api_do_not_reach_into_how_figures_are_protected() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.straatkubus.ingest.raw..", "nl.straatkubus.ingest.validation..")
                .check(product);
    }

    @Test
    void every_room_says_what_it_is_for() {
        Set<String> rooms =
                product.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = rooms.stream()
                .filter(room -> !product.contain(room + ".package-info"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).as("packages without package-info").isEmpty();
    }

    @Test
    void no_class_hides_its_work_behind_an_empty_name() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(product);
    }

    @Test
    void no_commercial_vaadin_artefact_is_on_the_class_path() {
        for (String type : COMMERCIAL) {
            assertThat(getClass().getClassLoader().getResource(type.replace('.', '/') + ".class"))
                    .as(type)
                    .isNull();
        }
    }
}
