/** How Norwegian numbers in one word begin: `tjuefem`, `tohundreogfemti`. */
export const COMPOUND_BEGINNINGS = "en ét et to tr fi fe se sj sy åt ni ti el fj at tj ty fø hu tu".split(
  " ",
);
