/**
 * A municipality's first day: environment, first administrator and licence in one step that can be repeated. Uses
 * licence, and tenancy, access and audit of platform-core.
 */
package nl.straatkubus.admin.onboarding;
