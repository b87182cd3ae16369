### La page de toutes les comparaisons et son flux.

site-title = Comparaisons de sources
site-feed = Flux des nouvelles éditions et des différences modifiées
