@NullMarked
package dev.stammkunde.sendoccasionmails;

import org.jspecify.annotations.NullMarked;
