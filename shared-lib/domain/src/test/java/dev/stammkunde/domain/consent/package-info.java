@NullMarked
package dev.stammkunde.domain.consent;

import org.jspecify.annotations.NullMarked;
