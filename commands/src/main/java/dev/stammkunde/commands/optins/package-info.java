/** Imports opt-ins that were confirmed elsewhere, with what proves them. */
@NullMarked
package dev.stammkunde.commands.optins;

import org.jspecify.annotations.NullMarked;
