@NullMarked
package dev.stammkunde.domain.campaign;

import org.jspecify.annotations.NullMarked;
