package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Sensitivity;

/**
 * Why a policy cannot be taken into force.
 *
 * @param field the threshold at fault, by its name in {@link Thresholds}, or {@code reason}
 * @param reason what is wrong and what to do
 */
public record PolicyFault(Sensitivity sensitivity, String field, Sentence reason) {}
