@NullMarked
package dev.stammkunde.email.campaign;

import org.jspecify.annotations.NullMarked;
