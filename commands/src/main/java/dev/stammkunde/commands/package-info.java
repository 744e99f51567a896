@NullMarked
package dev.stammkunde.commands;

import org.jspecify.annotations.NullMarked;
