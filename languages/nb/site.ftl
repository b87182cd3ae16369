### Siden med alle oversiktene, og strømmen med nytt.

site-title = Sammenligninger av kilder
site-feed = Strøm med nye utgaver og endrede forskjeller
