/** Commands for operators: verify ledgers, publish programmes, add shops. */
@NullMarked
package dev.stammkunde.commands;

import org.jspecify.annotations.NullMarked;
