package nl.straatkubus.ingest.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.ingest.wording.Sentence;

/**
 * What there is to look at of an import or a trial, besides its rows.
 *
 * @param warnings what a person should look at; for a trial first what would keep the import from going on
 * @param faults how often each fault was found, by its code, the most frequent first
 * @param differences of a trial only
 * @param effects what the release changes on the map, empty until it was made
 */
public record ImportReview(
        List<Sentence> warnings,
        Map<String, Long> faults,
        Optional<Differences> differences,
        Optional<Effects> effects) {}
