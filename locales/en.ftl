### Words of the interface.

app-name = Fupan
