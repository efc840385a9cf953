/// The figures of the hotline's norm, counted from what the ACD was told and decided and from
/// nothing else, so that the same log always gives the same figures.
package org.hotline12345.acd.kpi;
