### 界面文字。

app-name = 复盘
