@NullMarked
package dev.stammkunde.lambdasupport.campaign;

import org.jspecify.annotations.NullMarked;
