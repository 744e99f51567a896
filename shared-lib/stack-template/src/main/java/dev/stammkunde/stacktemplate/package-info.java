/** Reads {@code template.yaml}: its names, tables and functions. */
@NullMarked
package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.NullMarked;
