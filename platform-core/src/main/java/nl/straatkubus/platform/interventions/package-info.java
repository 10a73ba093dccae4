/**
 * What is done in areas and what came of it: {@link nl.straatkubus.platform.interventions.Interventions} keeps plans,
 * {@link nl.straatkubus.platform.interventions.Evaluation} holds an area before and after against comparable streets, on
 * released values only. Uses tenancy, access, audit, catalogue, cube, geography and the detection of personal traces.
 */
package nl.straatkubus.platform.interventions;
