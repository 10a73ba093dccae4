package nl.straatkubus.admin.licence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** A licence as it is stored; terms are only ever added. */
@Entity(name = "Licence")
@Table(name = "licence")
class LicenceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String municipality;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @ElementCollection
    @CollectionTable(name = "licence_term", joinColumns = @JoinColumn(name = "licence_id"))
    @OrderBy("firstDay")
    private Set<TermRow> terms = new LinkedHashSet<>();

    protected LicenceRow() {}

    LicenceRow(MunicipalityCode municipality, Term first) {
        this.municipality = municipality.value();
        add(first);
    }

    void add(Term term) {
        terms.add(TermRow.of(term));
    }

    void end(LocalDate day) {
        endedOn = day;
    }

    Licence on(LocalDate today) {
        List<Term> inOrder = terms.stream()
                .map(TermRow::term)
                .sorted(Comparator.comparing(Term::first))
                .toList();
        return Licence.on(today, id, new MunicipalityCode(municipality), inOrder, Optional.ofNullable(endedOn));
    }
}
