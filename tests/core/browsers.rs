//! Browsers by what they call themselves.

use fupan::browser::is_app;

#[test]
fn apps_for_messages_are_known_by_their_names() {
    let phone = "Mozilla/5.0 (Linux; Android 14; V2301A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36";
    for app in [
        "MicroMessenger/8.0.50(0x28003230) NetType/WIFI Language/zh_CN",
        "MicroMessenger/8.0.49 wxwork/4.1.30",
        "V1_AND_SQ_9.0.70_0_TIM_D QQ/9.0.70.17515 NetType/4G",
        "AliApp(DingTalk/7.6.0) com.alibaba.android.rimet",
        "Lark/7.20.6 LarkLocale/zh_CN",
    ] {
        assert!(is_app(&format!("{phone} {app}")), "{app}");
    }
    for browser in ["", "MQQBrowser/14.9", "EdgA/126.0", "UCBrowser/16.0", "QQBrowser/13.2"] {
        assert!(!is_app(&format!("{phone} {browser}")), "{browser}");
    }
}
